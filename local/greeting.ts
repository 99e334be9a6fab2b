import type { DemoState } from './demo/demoService'

/** What `npm start` says once the machine listens: where, what to try, how to stop. */
export function greeting(baseUrl: string, stateDir: string | undefined): string {
  const kept = stateDir ?? '不保存 / nothing is kept'
  return `
  滨河加油站在这台电脑上开张了 · The station is open on this machine
  ${baseUrl}/

  试一试 · Try
  1. 选周敏（今天生日），付清 3 号枪的那一笔 · as 周敏 pay what nozzle 3 delivered
  2. 换成李师傅，给她退款 · as 李师傅 refund it
  3. 把时间拨快一天，看油价变 · move the clock a day and see the price change

  状态 State: ${kept}
  停止 Stop: Ctrl-C
`
}

/** One line on how the demo stands. */
export function demoLine(state: DemoState, percent: number, problem: string | null): string {
  switch (state) {
    case 'making':
      return `正在生成演示数据 ${percent}% · making the demo`
    case 'made':
      return '演示数据已生成 · the demo is ready'
    case 'failed':
      return `演示数据没有生成 · the demo could not be made: ${problem ?? ''}`
    case 'none':
      return '环境是空的 · the environment is empty'
  }
}
