import { getPointer, type Lifecycle } from "@conduct/contract";
import { broken, type Finding, held, type Task } from "../check.ts";
import { modelled } from "../model/effects.ts";
import { writableMembers } from "../model/writable-members.ts";
import { historiesOf } from "../run/histories.ts";
import type { Sighting } from "../run/journal.ts";
import type { Session } from "../run/session.ts";
import { showsTag } from "../run/versions.ts";

/** One task for each lifecycle with versions: no two reads of a resource differ that show the same one. */
export function versionTellsTasks(session: Session): readonly Task[] {
  return Object.values(session.contract.lifecycles)
    .filter((lifecycle) => showsTag(session.contract, lifecycle))
    .map((lifecycle): Task => {
      const judge = () => judgeReads(session, lifecycle);
      return {
        subject: `${lifecycle.name}, whenever it was read`,
        place: lifecycle.place,
        basis: "documented",
        judge,
        late: async () => judge(),
      };
    });
}

function judgeReads(session: Session, lifecycle: Lifecycle): Finding {
  const known = [...modelled(lifecycle), ...writableMembers(session, lifecycle), lifecycle.state];
  const places = new Set(known.filter((pointer) => !pointer.includes("/-1")));
  let compared = 0;
  for (const { sightings } of historiesOf(session, lifecycle)) {
    const firsts = new Map<string, Sighting>();
    for (const sighting of sightings) {
      const form = formOf(sighting);
      if (form === undefined) continue;
      const first = firsts.get(form);
      if (first === undefined) {
        firsts.set(form, sighting);
        continue;
      }
      compared += 1;
      const changed = [...places].find((pointer) => differ(first, sighting, pointer));
      if (changed === undefined) continue;
      return broken({
        expected: `another ETag than ${sighting.exchange.reply.headers.etag}, since ${changed} has changed from ${told(first, changed)}`,
        observed: `the same, and ${told(sighting, changed)}`,
        member: changed,
        way: "whenever read",
        story: [first.exchange, sighting.exchange],
        exercised: compared,
      });
    }
  }
  return held(compared, "no resource was read twice in one version");
}

/** What replies have in common that have to show the same: how they were asked for, and a strong version. */
function formOf({ via, partial, exchange }: Sighting): string | undefined {
  const { operation, request, reply } = exchange;
  const { etag = "" } = reply.headers;
  if (operation === undefined || partial || !etag.startsWith('"')) return undefined;
  // The version of a reply that shows more than the resource may be that of all of it.
  if (via === "list" || (via === "fire" && operation.view !== "")) return undefined;
  const waits =
    operation.hold !== undefined && "param" in operation.hold.by ? operation.hold.by.param : "";
  const asked = via === "read" ? [...new URLSearchParams(request.path.split("?")[1] ?? "")] : [];
  const wishes = asked.filter(([name]) => name !== waits);
  const reads = operation.views === undefined && wishes.length === 0 ? "" : operation.id;
  return JSON.stringify([reads, wishes, request.headers.accept ?? null, etag]);
}

/** What one of them does not show at all may be left out there. */
function differ(before: Sighting, after: Sighting, pointer: string): boolean {
  const [was, is] = [before, after].map(({ value }) => getPointer(value, pointer));
  return was !== undefined && is !== undefined && told(before, pointer) !== told(after, pointer);
}

function told({ value }: Sighting, pointer: string): string {
  return JSON.stringify(getPointer(value, pointer) ?? null);
}
