/** What an index holds where no instant is due: keys are never null (platform facts §9.1). */
export const NEVER = 8_640_000_000_000_000
