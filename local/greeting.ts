import type { DemoState } from './demo/demoService'

/** What `npm start` says once the machine listens: where, what to try, how to stop. */
export function greeting(baseUrl: string, stateDir: string | undefined): string {
  const kept = stateDir ?? '不保存 / nothing is kept'
  return `
  滨河加油站在这台电脑上开张了 · The station is open on this machine
  ${baseUrl}/         桌面：手机和加油机 · the desk: phones and dispensers
  ${baseUrl}/console  控制台：数据库、云函数、支付 · the console: database, functions, payments

  试一试 · Try
  1. 点 3 号枪的二维码，在周敏的手机上付款（今天她生日） · tap the code on nozzle 3, pay on the phone of 周敏
  2. 加一部手机换个人，另提一把枪加油 · add a phone for somebody else, fuel at another nozzle
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
