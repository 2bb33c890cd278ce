import type { Json } from "./json.ts";

/**
 * A template: JSON in which strings may refer to the request, the resource or the clock.
 *
 * - A string that starts with `$` is a reference (`$self#/attempt`); `$$` escapes one dollar.
 * - A string may embed references in braces: `"Run '{$request.path.id}' not found"`.
 * - An object with one member that starts with `$` is a function: `$first` (the first of its values
 *   that is neither absent nor null, else null), `$sum` (of numbers; null if one of them is none),
 *   `$elapsed` (whole milliseconds between two instants; null if one of them is none),
 *   `$shift` (an instant moved by a duration such as `-7d`; null if it is none), `$switch` (`{on,
 *   cases, else}`: the value of the case that `on` names, else `else` or null), `$map` (`{of, to}`:
 *   `to` once for each element of `of`, which is `$item` there), `$find` (`{of, match, pick, by, at}`: other
 *   resources, found as `self` finds them; by default all that match).
 * - Everything else stands for itself, recursively.
 *
 * A reference to nothing leaves its member out, is null in an array and empty in a text; an effect
 * whose whole value is nothing changes nothing. Where null is meant: `{ $first: ["$self#/x", null] }`.
 */
export type Value = Json;
