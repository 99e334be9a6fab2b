import type { AppFiles } from './writeApp'

/** A mini-program whose pages each show one trait of WeChat's framework. */
export const semantics: AppFiles = {
  'app.json': {
    pages: ['main/main', 'main/second', 'main/tab'],
    subPackages: [{ root: 'sub', pages: ['third'] }],
    window: { navigationBarTitleText: 'Semantics', navigationBarTextStyle: 'black' },
    tabBar: {
      custom: true,
      list: [
        { pagePath: 'main/main', text: 'Main' },
        { pagePath: 'main/tab', text: 'Tab' },
      ],
    },
    darkmode: true,
    themeLocation: 'theme.json',
  },
  'theme.json': { light: { ground: '#ffffff' }, dark: { ground: '#111111' } },
  'app.wxss': `.from-app { color: rgb(1, 2, 3); } .leak { color: rgb(9, 9, 9); } page { --tint: rgb(4, 5, 6); }`,
  'app.ts': `import { log } from './log'
App({
  globalData: { log },
  onLaunch(options: { path: string }) { log.push('launch ' + options.path) },
  onShow() { log.push('app show') },
  onHide() { log.push('app hide') },
  onError(text: string) { log.push('app error ' + text.split('\\n')[0]) },
  onUnhandledRejection(event: { reason: Error }) { log.push('app rejection ' + event.reason.message) },
  onPageNotFound(event: { path: string }) { log.push('not found ' + event.path) },
})`,
  'log.ts': `export const log: string[] = []
let count = 0
export const times = (): number => (count += 1)
times()`,
  'custom-tab-bar/index.json': { component: true },
  'custom-tab-bar/index.wxml': `<view class="bar" id="bar">{{shown}}</view>`,
  'custom-tab-bar/index.wxss': `.bar { position: fixed; right: 0; bottom: 0; left: 0; height: 50px; color: var(--tint); }`,
  'custom-tab-bar/index.ts': `Component({ data: { shown: '' } })`,
  'shared.ts': `import { log } from './log'
export const shared = Behavior({
  properties: { given: { type: String, value: 'default' } },
  data: { own: 'behavior' },
  lifetimes: { attached() { log.push('behavior attached ' + this.is) } },
  methods: { greet() { return 'hello ' + this.data.own } },
})`,
  ...component('parts/box', {
    wxml: `<view class="box leak" id="inside"><slot name="head" /><text id="text">{{label}}|{{seen}}|{{given}}</text><slot /></view>`,
    wxss: `.box { color: rgb(10, 20, 30); } :host { display: block; margin-top: 3px; }`,
    ts: `import { log } from '../log'
import { shared } from '../shared'
Component({
  behaviors: [shared],
  options: { multipleSlots: true },
  externalClasses: ['outer-class'],
  properties: { label: { type: String, value: '', observer(to, from) { log.push('label ' + from + '>' + to) } } },
  data: { seen: 0 },
  observers: { 'label, given'(label) { this.setData({ seen: String(label).length }) } },
  lifetimes: {
    created() { log.push('box created') },
    attached() { log.push('box attached') },
    ready() { log.push('box ready') },
    detached() { log.push('box detached') },
  },
  pageLifetimes: { show() { log.push('box page show') }, hide() { log.push('box page hide') } },
  methods: { tell() { this.triggerEvent('told', { from: this.is }, { bubbles: true, composed: true }) } },
})`,
  }),
  ...component('parts/list', {
    wxml: `<slot />`,
    ts: `Component({
  relations: { './item': { type: 'child', linked() { this.setCount() }, unlinked() { this.setCount() } } },
  methods: { setCount() { this.triggerEvent('count', { count: this.getRelationNodes('./item').length }) } },
})`,
  }),
  ...component('parts/item', {
    wxml: `<view>item</view>`,
    ts: `Component({ relations: { './list': { type: 'parent' } } })`,
  }),
  ...component('parts/picky', {
    json: { componentGenerics: { choice: { default: './item' } } },
    wxml: `<choice />`,
    ts: `Component({})`,
  }),
  ...component('parts/other', { wxml: `<view class="other">other</view>`, ts: `Component({})` }),
  ...component('parts/exporter', {
    wxml: `<view />`,
    ts: `Component({ behaviors: ['wx://component-export'], export() { return { secret: 42 } } })`,
  }),
  'main/parts.wxml': `<template name="line"><text class="line">{{a}}-{{b}}</text></template>`,
  'main/included.wxml': `<view id="included">{{word}}</view>`,
  'main/money.wxs': `var parts = require('./parts.wxs')
module.exports = { yuan: function (fen) { return parts.sign + (fen / 100).toFixed(2) }, type: function (x) { return x.constructor }, digits: function (text) { return text.replace(getRegExp('\\d+', 'g'), '#') } }`,
  'main/parts.wxs': `module.exports = { sign: '¥' }`,
  'main/main.json': {
    usingComponents: {
      box: '../parts/box',
      list: '/parts/list',
      item: '/parts/item',
      picky: '/parts/picky',
      other: '/parts/other',
      exporter: '/parts/exporter',
    },
    navigationBarBackgroundColor: '@ground',
    enablePullDownRefresh: true,
  },
  'main/main.wxml': `<import src="./parts.wxml" />
<wxs src="./money.wxs" module="money" />
<view id="wxs">{{money.yuan(1234)}} {{money.type(rows)}} {{money.digits('a12b3')}}</view>
<include src="./included.wxml" />
<template is="line" data="{{...pair, b: 'spread'}}" />
<view id="rows"><text wx:for="{{rows}}" wx:key="id" class="row">{{index}}:{{item.name}};</text></view>
<view id="object"><text wx:for="{{object}}" wx:key="*this">{{index}}={{item}};</text></view>
<view id="which"><text wx:if="{{n > 1}}">many</text><text wx:elif="{{n === 1}}">one</text><text wx:else>none</text></view>
<view id="capture" capture-bind:tap="onCapture" bind:tap="onOuter" mark:outer="o">
  <view id="inner" catch:tap="onInner" data-kind="k" data-some-id="7" mark:inner="i">inner</view>
  <view id="bubbles" bindtap="onInner" data-kind="b">bubbles</view>
  <view id="mut" mut-bind:tap="onInner" data-kind="m">mut</view>
</view>
<box id="box" class="placed" outer-class="from-page" label="{{label}}" bind:told="onTold">
  <view slot="head" id="head">head</view>
  <view id="body">body</view>
</box>
<list bind:count="onCount"><item wx:for="{{items}}" wx:key="*this" /></list>
<view id="default"><picky /></view>
<view id="generic"><picky generic:choice="other" /></view>
<exporter id="exporter" />
<input id="model" model:value="{{typed}}" />
<view id="styled" class="from-app from-page leak" style="width: 75rpx">styled</view>
<view id="switch" aria-role="switch" aria-label="Switch" aria-checked="{{n > 1}}"></view>
<view id="hidden" hidden="{{n === 0}}">hidden</view>
<view id="tall" style="height: 1500px"></view>`,
  'main/main.wxss': `.from-page { width: 100rpx; color: rgb(7, 8, 9); }
.leak { color: rgb(5, 5, 5); }
@media (prefers-color-scheme: dark) { .from-page { border-top: 3px solid; } }`,
  'main/main.ts': `import { log, times } from '../log'
Component({
  data: { word: 'included', pair: { a: 'pair', b: 'own' }, rows: [{ id: 1, name: 'a' }], object: { x: 1, y: 2 }, n: 0, label: 'four', items: ['a', 'b'], typed: '', nested: { list: [{ value: 0 }] }, times: 0 },
  methods: {
    onLoad(query) { log.push('load ' + JSON.stringify(query)); this.setData({ times: times() }) },
    onShow() {
      log.push('show')
      const bar = this.getTabBar()
      bar.setData({ shown: this.is })
    },
    onReady() { log.push('ready') },
    onHide() { log.push('hide') },
    onUnload() { log.push('unload') },
    onPullDownRefresh() { log.push('pulled'); wx.stopPullDownRefresh() },
    onReachBottom() { log.push('bottom') },
    onPageScroll({ scrollTop }) { this.scrolled = scrollTop },
    onShareAppMessage() { return { title: 'shared', path: '/main/main?by=share' } },
    onCapture() { log.push('capture') },
    onOuter(event) { log.push('outer ' + event.target.dataset.kind + ' ' + JSON.stringify(event.mark)) },
    onInner(event) { log.push('inner ' + event.currentTarget.dataset.kind + ' ' + event.changedTouches.length + ' ' + Object.keys(event.detail)) },
    onTold(event) { log.push('told ' + event.detail.from) },
    onCount(event) { this.setData({ count: event.detail.count }) },
    change() {
      this.setData({ 'nested.list[0].value': 5, 'rows[1]': { id: 2, name: 'b' }, n: 2, label: 'longer', items: ['a', 'b', 'c'] })
    },
    measure() {
      return new Promise((resolve) => {
        wx.createSelectorQuery().select('#styled').fields({ size: true, dataset: true, computedStyle: ['color'] }).selectAll('.row').boundingClientRect().selectViewport().scrollOffset().exec(resolve)
      })
    },
    boom() { throw new Error('boom') },
    reject() { void Promise.reject(new Error('rejected')) },
  },
})`,
  'main/second.wxml': `<view id="query">{{query}}</view><view class="from-page leak" id="styled">second</view>`,
  'main/second.ts': `import { log } from '../log'
Page({
  data: { query: '' },
  onLoad(query) {
    this.setData({ query: JSON.stringify(query) })
    const channel = this.getOpenerEventChannel()
    channel.on('hello', (value) => { channel.emit('answer', value + '!') })
  },
  onUnload() { log.push('second unload') },
})`,
  'main/tab.wxml': `<view>tab</view>`,
  'main/tab.ts': `import { log } from '../log'
Page({ onShow() { log.push('tab show') }, onHide() { log.push('tab hide') }, onUnload() { log.push('tab unload') } })`,
  'sub/third.wxml': `<view>third</view>`,
  'sub/third.ts': `Page({})`,
}

interface Parts {
  readonly json?: Readonly<Record<string, unknown>>
  readonly wxml: string
  readonly wxss?: string
  readonly ts: string
}

function component(path: string, { json, wxml, wxss = '', ts }: Parts): AppFiles {
  return {
    [`${path}.json`]: { component: true, ...json },
    [`${path}.wxml`]: wxml,
    [`${path}.wxss`]: wxss,
    [`${path}.ts`]: ts,
  }
}
