import { askModal } from './modal'
import type { Stage, Words } from './stage'

/** Asks whether WeChat shall go on to somewhere outside the app. True when it shall. */
export async function askToLeave(
  stage: Stage,
  title: Words,
  content: Words,
  values: Readonly<Record<string, string>>,
): Promise<boolean> {
  const answer = await askModal(stage, {
    title: stage.say(title, values),
    content: stage.say(content, values),
  })
  return answer.isConfirmed
}
