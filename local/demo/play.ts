import { announcePrice } from './acts/announcePrice'
import { fuel } from './acts/fuel'
import { invoice } from './acts/invoice'
import { join } from './acts/join'
import { prepay } from './acts/prepay'
import { rate } from './acts/rate'
import { redeem } from './acts/redeem'
import { refund } from './acts/refund'
import { driveOff, payCash } from './acts/withoutApp'
import { MINUTE_MS } from './calendar'
import { DemoError } from './demoError'
import type { Stage } from './stage'
import station from './station.json'
import type { Step, StepOf } from './story/steps'

/** Drivers that come this close to each other fuel side by side. */
const SIDE_BY_SIDE_MS = 40 * MINUTE_MS
/** More would only start more processes of every function. */
const AT_ONCE = 2

/**
 * Plays the steps of a story, in the order of time; the clock goes along. Drivers at different fuelling points, and
 * people who sign up, are served side by side, because nothing of theirs depends on the others.
 * @param storyEndsAt the day that birthdays are counted from
 */
export async function play(
  stage: Stage,
  steps: readonly Step[],
  storyEndsAt: number,
  onProgress: (done: number) => void,
): Promise<void> {
  let done = 0
  while (done < steps.length) {
    const scene = sceneFrom(steps.slice(done))
    const [first] = scene
    if (first === undefined) return
    await stage.routine.travelTo(first.at)
    await perform(stage, first, scene, storyEndsAt)
    done += scene.length
    onProgress(done)
  }
}

/** The next step, with those after it that can be played at the same time. */
function sceneFrom(steps: readonly Step[]): Step[] {
  const [first] = steps
  if (first === undefined) return []
  const scene: Step[] = [first]
  for (const step of steps.slice(1)) {
    if (scene.length >= AT_ONCE || !sideBySide(scene, step)) return scene
    scene.push(step)
  }
  return scene
}

function sideBySide(scene: readonly Step[], next: Step): boolean {
  const [first] = scene
  if (first?.kind !== next.kind || next.at - first.at > SIDE_BY_SIDE_MS) return false
  if (next.kind === 'join') return true
  return (
    next.kind === 'fuel' &&
    scene.every(
      (step) =>
        step.kind === 'fuel' && step.openid !== next.openid && pointOf(step.nozzle) !== pointOf(next.nozzle),
    )
  )
}

function pointOf(nozzle: number): string {
  const found = station.nozzles.find((each) => each.number === nozzle)
  if (found === undefined) throw new DemoError(`the station has no nozzle ${nozzle}`)
  return found.fuellingPointId
}

const isFuel = (step: Step): step is StepOf<'fuel'> => step.kind === 'fuel'
const isJoin = (step: Step): step is StepOf<'join'> => step.kind === 'join'

async function perform(
  stage: Stage,
  step: Step,
  scene: readonly Step[],
  storyEndsAt: number,
): Promise<unknown> {
  switch (step.kind) {
    case 'join':
      return Promise.all(scene.filter(isJoin).map(({ openid }) => join(stage, openid, storyEndsAt)))
    case 'fuel':
      return fuel(stage, scene.filter(isFuel))
    case 'prepay':
      return prepay(stage, step)
    case 'redeem':
      return redeem(stage, step.openid)
    case 'rate':
      return rate(stage, step.openid)
    case 'invoice':
      return invoice(stage, step)
    case 'refund':
      return refund(stage, step)
    case 'cash':
      return payCash(stage, step)
    case 'driveOff':
      return driveOff(stage, step)
    case 'announcePrice':
      return announcePrice(stage, step)
  }
}
