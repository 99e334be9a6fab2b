/** Something that the story expected did not happen; the message names the call and its answer. */
export class DemoError extends Error {
  override readonly name = 'DemoError'
}
