import { type Contract, parsePointer } from "@conduct/contract";

/** Whether anything that happens may hang on a member of that name, of whatever resource. */
export function isRead({ lifecycles }: Contract, pointer: string): boolean {
  const known = texts.get(lifecycles) ?? JSON.stringify(lifecycles);
  texts.set(lifecycles, known);
  const [top = ""] = parsePointer(pointer);
  const name = top.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const ways = [`\\$(?!request)[a-z]+#/${name}(?![\\w-])`, `"(?:at|by)":\\[?"/${name}"`];
  return new RegExp([...ways, `"match":\\{[^{}]*"/${name}"`].join("|")).test(known);
}

const texts = new WeakMap<Contract["lifecycles"], string>();
