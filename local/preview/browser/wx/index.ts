import type { ApiFamily } from '../host'

/** Every family of `wx.*` that is not the container's own. */
export const families: readonly ApiFamily[] = []
