import { buildApp } from '../builder/build'
import { Sources } from '../builder/sources'
import { KeptWhileSame } from './stamp'

/** Builds the mini-program when somebody asks and its files changed since; of those only what changed. */
export class AppBuilder {
  private readonly kept: KeptWhileSame<string>

  constructor(root: string) {
    const sources = new Sources(root)
    this.kept = new KeptWhileSame(root, () => JSON.stringify(buildApp(sources)))
  }

  json(): Promise<string> {
    return this.kept.get()
  }
}
