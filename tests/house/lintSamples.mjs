/** Lints texts as if they stood at given paths: takes `[{file, source}]` on stdin, prints the names of the rules that fired. */
import { ESLint } from 'eslint'
import { text } from 'node:stream/consumers'
import tseslint from 'typescript-eslint'

const samples = JSON.parse(await text(process.stdin))
// A made-up file belongs to no project; the rules of the house need no types.
const eslint = new ESLint({
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
})
const fired = []
for (const { file, source } of samples) {
  const [result] = await eslint.lintText(source, { filePath: file })
  fired.push(result.messages.map(({ ruleId, message }) => ruleId ?? message))
}
process.stdout.write(JSON.stringify(fired))
