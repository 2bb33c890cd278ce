import { broken, type Finding, held } from "../check.ts";
import { countIn, type HeldList } from "../holds/held-list.ts";
import { delayOf, type Holding, isPreferred, slack, tookOf } from "../holds/holding.ts";
import { isSuccess } from "../target/exchange.ts";

/** An empty list is answered when the time is up, as empty as it is. */
export function emptyList({ wait, empty }: HeldList, holding: Holding): Finding {
  const took = tookOf(empty);
  const story = [empty];
  if (delayOf(empty) > wait + slack) {
    return broken({
      expected: `an answer after ${wait} ms`,
      observed: `none for ${delayOf(empty)} ms`,
      story,
    });
  }
  if (!isSuccess(empty)) {
    const observed = `${empty.reply.status} ${empty.reply.text.slice(0, 200)}`;
    return broken({ expected: "an empty page when the time is up", observed, story });
  }
  if (countIn(holding, empty) === 0 && took < wait / 2 && !isPreferred(holding)) {
    const expected = `an answer after ${wait} ms, or with an item`;
    return broken({ expected, observed: `an empty page after ${took} ms`, story });
  }
  return held(1);
}

/** An item that comes ends the wait, and is shown. */
export function comingItem({ coming, made }: HeldList, holding: Holding): Finding {
  const story = made === undefined ? [coming] : [made, coming];
  const since = coming.receivedAt - (made?.receivedAt ?? coming.receivedAt);
  const late = since - (coming.reply.heldUp ?? 0);
  if (late > slack) {
    const observed = `an answer ${late} ms later`;
    return broken({ expected: "an answer as soon as there is an item", observed, story });
  }
  const seen = countIn(holding, coming);
  if (isPreferred(holding) || (seen !== undefined && seen > 0)) return held(1);
  const observed = seen === 0 ? "an empty page" : String(coming.reply.status);
  return broken({ expected: "a page with the item that came", observed, story });
}

/** A page that has an item is answered at once. */
export function presentItem({ there, made }: HeldList, holding: Holding): Finding {
  const story = made === undefined ? [there] : [made, there];
  const took = delayOf(there);
  if (took > slack) {
    const observed = `an answer after ${took} ms`;
    return broken({ expected: "an answer at once, since there is an item", observed, story });
  }
  const seen = countIn(holding, there);
  if (seen !== undefined && seen > 0) return held(1);
  const observed = seen === 0 ? "an empty page" : String(there.reply.status);
  return broken({ expected: "a page with the item", observed, story });
}
