import type { Emission } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { nameOf, toldBy } from "../model/message.ts";
import { failsTwice } from "../run/fails-twice.ts";
import { collect, faultOf, kinOf, listenTo, namesakes, patienceFor } from "../run/listening.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";

/** Whoever is to be told of changes is told of each at least once, and of nothing that did not happen. */
export const webhookTells: Check = {
  id: "LC-HIST-03",
  phase: "act",
  tasks: (session) => tasksOf(session, judgeTold),
};

/** A message that was not taken is sent again, under the same name. */
export const webhookAgain: Check = {
  id: "LC-HIST-04",
  phase: "act",
  tasks: (session) => tasksOf(session, judgeAgain),
};

function tasksOf(
  session: Session,
  judge: (session: Session, emission: Emission) => Promise<Finding>,
): ReturnType<Check["tasks"]> {
  return (session.contract.emissions ?? []).map((emission) => ({
    subject: emission.name,
    place: emission.place,
    basis: emission.basis,
    judge: () => failsTwice(() => judge(session, emission)),
  }));
}

async function judgeTold(session: Session, emission: Emission): Promise<Finding> {
  const told = await listenTo(session, emission, { longest: true });
  if (isUnreached(told)) return undecided(told.unreached, told.story);
  const { mailbox, receiver, due } = told;
  const { messages, missing, last } = await collect(session, emission, told);
  const { story } = last;
  for (const message of messages) {
    const fault = faultOf(session, emission, told, message, last);
    if (fault !== undefined) return broken({ ...fault, story });
  }
  const [same] = namesakes(emission, told);
  if (same !== undefined)
    return broken({
      expected: "another name for each change",
      observed: `the name of an earlier one: ${same.text.slice(0, 300)}`,
      story,
    });
  if (missing.length === 0) return held(due.length, "nothing was seen to change its state");
  if (!receiver.certain)
    return undecided(
      `no message came to ${mailbox.url}: if the target can reach that, webhooks in a config says so`,
      story,
    );
  if (emission.within === undefined)
    return undecided(
      `nothing told of ${missing.join(", ")} so far, and it may take its time`,
      story,
    );
  return broken({
    expected: `a message to ${mailbox.url} that tells of ${missing.join(" and of ")}, within ${emission.within} ms`,
    observed: messages.length === 0 ? "none" : messages.map(({ text }) => text).join("\n"),
    story,
  });
}

async function judgeAgain(session: Session, emission: Emission): Promise<Finding> {
  const told = await listenTo(session, emission, {
    longest: false,
    statusOf: (count) => (count === 0 ? 500 : 204),
  });
  if (isUnreached(told)) return undecided(told.unreached, told.story);
  const { mailbox, due, story } = told;
  if (due.length === 0) return undecided("nothing was seen to change its state", story);
  const patience = patienceFor(emission);
  await mailbox.until((messages) => messages.length > 0, patience);
  const [first] = mailbox.messages;
  if (first === undefined) return undecided(`no message came to ${mailbox.url}`, story);
  const { lifecycle, id } = told.resource;
  const sent =
    kinOf(session, emission).find((one) => toldBy(one, lifecycle, id, first).length > 0) ??
    emission;
  const name = nameOf(sent, first);
  const isAgain = (one: typeof first) =>
    name === undefined ? one.text === first.text : nameOf(sent, one) === name;
  if (await mailbox.until((messages) => messages.slice(1).some(isAgain), patience)) return held(1);
  if (emission.within === undefined)
    return undecided("it was not sent again so far, and that may take its time", story);
  return broken({
    expected: `${first.text.slice(0, 200)} once more within ${emission.within} ms, since it was answered with ${first.status}`,
    observed:
      mailbox.messages
        .slice(1)
        .map(({ text }) => text.slice(0, 200))
        .join("\n") || "no other message",
    story,
  });
}
