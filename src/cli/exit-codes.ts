/** What the exit code of a command says. */
export const exitCodes = {
  fine: 0,
  /** Diagnostics at error level, or more warnings than allowed. */
  errors: 1,
  /** Wrong arguments, or a config that cannot be used. */
  usage: 2,
  /** `check` found files that are not what a build writes. */
  drift: 3,
  template: 4,
  /** A bug of ours. */
  internal: 70,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
