/**
 * How every command ends: 0 all is well, 1 it found something, 2 it could not judge.
 *
 * A wrong option, an unreadable document and a target that is down are all 2: nothing was learnt
 * about the subject.
 */
export const exitCode = { fine: 0, found: 1, unjudged: 2 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Thrown where a command cannot go on: the message is all that the user needs. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly exit: ExitCode;

  constructor(message: string, exit: ExitCode = exitCode.unjudged) {
    super(message);
    this.exit = exit;
  }
}
