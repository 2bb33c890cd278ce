import {
  type Lifecycle,
  type Operation,
  parseReference,
  type Self,
  type SelfRule,
} from "@conduct/contract";

/** The reference that a request names its resource by, if one of its rules is such a reference. */
export function idReference(self: Self | undefined): string | undefined {
  return rulesOf(self).find((rule) => typeof rule === "string");
}

/** The reference by which a request says the identifier of its resource, be that one that is there already or not. */
export function identifierIn(self: Self | undefined, { id }: Lifecycle): string | undefined {
  const chosen = matchRule(self)?.match[id];
  return idReference(self) ?? (typeof chosen === "string" ? chosen : undefined);
}

/** The rule that names a resource by its members, where no reference does. */
export function matchRule(self: Self | undefined): Exclude<SelfRule, string> | undefined {
  return rulesOf(self).find((rule) => typeof rule !== "string");
}

/** The parameters of a path by which a request names its resource, as far as they are told. */
export function pathNames(self: Self | undefined): readonly string[] {
  const texts = rulesOf(self).flatMap((rule) =>
    typeof rule === "string" ? [rule] : Object.values(rule.match),
  );
  return texts.flatMap((text) => {
    const reference = typeof text === "string" ? parseReference(text) : undefined;
    return reference?.source === "request.path" ? (reference.name ?? []) : [];
  });
}

/** Whether a reference into a request names another resource that must exist: then it is no free choice. */
export function namesNeed({ needs = [] }: Operation, reference: string): boolean {
  return needs.some(({ self }) =>
    rulesOf(self).some((rule) =>
      typeof rule === "string" ? rule === reference : Object.values(rule.match).includes(reference),
    ),
  );
}

/** The references by which a request names a resource and nothing else: those outside of its path. */
export function freeReferences(self: Self | undefined): readonly string[] {
  const texts = rulesOf(self).flatMap((rule) =>
    typeof rule === "string" ? [rule] : Object.values(rule.match),
  );
  const free = /^\$request\.(?:body#|query\.)/;
  return texts.filter((text): text is string => typeof text === "string" && free.test(text));
}

function rulesOf(self: Self | undefined): readonly SelfRule[] {
  if (self === undefined) return [];
  return typeof self === "object" && Array.isArray(self)
    ? (self as readonly SelfRule[])
    : [self as SelfRule];
}
