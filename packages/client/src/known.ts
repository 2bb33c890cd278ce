/**
 * What the contract knows of a resource in one status, applied to its type.
 *
 * Generated types are built from this: `Facts` has the members that are known, each a marker.
 *
 * ```ts
 * type Done = Known<Run, { state: Is<"COMPLETED">; outputs: Present }>;
 * type Failed = Known<Run, { state: Is<"FAILED">; outputs: Withheld }>;
 * ```
 */
export type Known<Resource, Facts> = Resource extends unknown
  ? Contradicted<Told<Resource, Facts>> extends true
    ? never
    : Simplify<Kept<Resource, Facts> & Told<Resource, Facts> & Empty<Resource, Facts>>
  : never;

/** The member has this value. */
export interface Is<Constant> {
  readonly is: Constant;
}

/** The member exists and is not null. */
export interface Present {
  readonly present: true;
}

/** The member is null, or does not exist. */
export interface Absent {
  readonly present: false;
}

/** The member says nothing yet: reading it does not compile. */
export interface Withheld {
  readonly withheld: true;
}

/** The member is an object of which something is known. */
export interface Within<Facts> {
  readonly within: Facts;
}

/**
 * The type of what a JSON Pointer names; null and absence on the way are left out.
 *
 * ```ts
 * type Item = At<{ data?: { items: string[] } }, "/data/items">[number]; // string
 * ```
 */
export type At<Value, Pointer extends string> = Pointer extends `/${infer Segment}/${infer Rest}`
  ? At<MemberOf<Value, Unescaped<Segment>>, `/${Rest}`>
  : Pointer extends `/${infer Segment}`
    ? MemberOf<Value, Unescaped<Segment>>
    : NonNullable<Value>;

/** The element type of an array, and unknown for what is none. */
export type ElementOf<Value> = Value extends readonly (infer Element)[] ? Element : unknown;

type MemberOf<Value, Name extends string> =
  NonNullable<Value> extends infer Holder
    ? Holder extends unknown
      ? Name extends keyof Holder
        ? NonNullable<Holder[Name]>
        : Name extends `${infer Index extends number}`
          ? Index extends keyof Holder
            ? NonNullable<Holder[Index]>
            : never
          : never
      : never
    : never;

type Unescaped<Segment extends string> = Segment extends `${infer Head}~1${infer Tail}`
  ? `${Unescaped<Head>}/${Unescaped<Tail>}`
  : Segment extends `${infer Head}~0${infer Tail}`
    ? `${Unescaped<Head>}~${Unescaped<Tail>}`
    : Segment;

type Kept<Resource, Facts> = {
  [Name in keyof Resource as Name extends keyof Facts ? never : Name]: Resource[Name];
};

type Told<Resource, Facts> = {
  [Name in keyof Facts as Facts[Name] extends Withheld | Absent ? never : Name]: Fact<
    Name extends keyof Resource ? Resource[Name] : unknown,
    Facts[Name]
  >;
};

type Empty<Resource, Facts> = {
  [Name in keyof Resource as Name extends keyof Facts
    ? Facts[Name] extends Absent
      ? Name
      : never
    : never]: [Extract<Resource[Name], null | undefined>] extends [never]
    ? null | undefined
    : Extract<Resource[Name], null | undefined>;
};

type Fact<Value, Marker> =
  Marker extends Is<infer Constant>
    ? Value & Constant
    : Marker extends Within<infer Facts>
      ? Known<NonNullable<Value>, Facts>
      : NonNullable<Value>;

/** Whether a constant contradicts the type: then the resource is a variant of another status. */
type Contradicted<Members> = true extends {
  [Name in keyof Members]: [Members[Name]] extends [never] ? true : never;
}[keyof Members]
  ? true
  : false;

type Simplify<Value> = { [Name in keyof Value]: Value[Name] } & {};
