import { buildApp } from '../builder/build'
import { Sources } from '../builder/sources'

/** Builds the mini-program whenever somebody asks; what did not change since is taken from the last time. */
export class AppBuilder {
  private readonly sources: Sources

  constructor(root: string) {
    this.sources = new Sources(root)
  }

  json(): string {
    return JSON.stringify(buildApp(this.sources))
  }
}
