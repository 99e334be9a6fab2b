/** Calls an action of `staff` as whoever is chosen, says so when it is done, and reads the lists again. */
export type Act = (action: string, input: unknown, said: string) => void
