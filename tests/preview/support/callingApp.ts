import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A mini-program of one page: a tap makes the call that its query names, and the page shows what came of it. */
const files: Readonly<Record<string, string>> = {
  'app.json': JSON.stringify({
    pages: ['main/main'],
    window: { navigationBarTitleText: '试验' },
    requiredPrivateInfos: ['getLocation'],
    permission: { 'scope.userLocation': { desc: '用于试验' } },
  }),
  'app.ts': 'App({ onLaunch() { wx.cloud.init({}) } })',
  'main/main.json': '{}',
  'main/main.wxml': `
    <view id="run" bind:tap="run">run</view>
    <view id="answer">{{answer}}</view>`,
  'main/main.ts': `
    Page({
      data: { answer: '' },
      onLoad(query) {
        this.name = query.call
        this.options = JSON.parse(decodeURIComponent(query.options))
      },
      run() {
        this.setData({ answer: '…' })
        const show = (result) => this.setData({ answer: JSON.stringify({ ...result }) })
        const call = this.name.split('.').reduce((found, name) => found[name], wx)
        if (this.name === 'chooseMedia') this.upload(show)
        else call(this.options).then(show, show)
      },
      async upload(show) {
        const { url, formData } = this.options
        try {
          const { tempFiles } = await wx.chooseMedia({ count: 1, sourceType: ['album'] })
          const small = await wx.compressImage({ src: tempFiles[0].tempFilePath, compressedWidth: 100 })
          const { width, type } = await wx.getImageInfo({ src: small.tempFilePath })
          const { statusCode } = await wx.uploadFile({ url, name: 'file', formData, filePath: small.tempFilePath })
          show({ width, type, statusCode })
        } catch (error) {
          show(error)
        }
      },
    })`,
}

/** Writes the app into a folder of its own. */
export function writeCallingApp(change: Readonly<Record<string, unknown>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'calling-app-'))
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, name === 'app.json' ? changed(text, change) : text)
  }
  return folder
}

const changed = (text: string, change: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...(JSON.parse(text) as object), ...change })
