import { updateSession } from '../../miniprogram/store/session'
import { garageAnswer } from './support/account'
import { offline, Refusal } from './support/cloud'
import { FakePhone } from './support/phone'
import { render, type Rendered } from './support/render'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let phone: FakePhone
beforeEach(() => {
  weixin = new FakeWx().install()
  phone = new FakePhone().install()
  updateSession({ locale: 'zh-CN', largeType: false })
})

async function list(): Promise<Rendered> {
  const page = render('packages/member/vehicles/vehicles')
  await (page.run('load') as Promise<void>)
  return page
}

async function one(query: object = {}): Promise<Rendered> {
  const page = render('packages/member/vehicle/vehicle')
  page.run('onLoad', query)
  await (page.run('load') as Promise<void>)
  return page
}

describe('the list of vehicles', () => {
  test('shows plate, name, fuel and which is the usual one, and leads to change and add', async () => {
    weixin.cloud.on('vehicle', 'list', () => garageAnswer())
    const page = await list()
    expect(page.text()).toContain('京A·12345')
    expect(page.text()).toContain('95# · 油箱 60 升')
    expect(page.text()).toContain('常用')
    await page.find('.act')?.dispatch('tap')
    await page.find('.bar')?.dispatch('act')
    expect(weixin.urls).toEqual([
      '/packages/member/vehicle/vehicle?vehicleId=v1',
      '/packages/member/vehicle/vehicle',
    ])
  })

  test('is empty with a reason to add one, and full when it is full', async () => {
    weixin.cloud.on('vehicle', 'list', () => garageAnswer({ vehicles: [] }))
    expect((await list()).text()).toContain('还没有车辆')
    const [vehicle] = garageAnswer().vehicles
    if (vehicle === undefined) throw new Error('no sample')
    const five = Array.from({ length: 5 }, (_, n) => ({ ...vehicle, vehicleId: `v${n}`, isDefault: n === 0 }))
    weixin.cloud.on('vehicle', 'list', () => garageAnswer({ vehicles: five }))
    expect((await list()).data['view']).toMatchObject({ full: true, room: '已满 5 辆' })
  })

  test('asks for plate recognition by itself, with its purpose, and it is off', async () => {
    weixin.cloud.on('vehicle', 'list', () => garageAnswer()).on('member', 'consent', () => ({}))
    const page = await list()
    expect(page.data['view']).toMatchObject({ recognition: false })
    expect(page.find('.recognition')?.text()).toContain('默认不开')
    await (page.run('onRecognition', { detail: { value: true } }) as Promise<void>)
    expect(weixin.cloud.inputs('member', 'consent')).toEqual([
      { kind: 'plateRecognition', policyVersion: '1.0', given: true },
    ])
  })

  test('without a network says so', async () => {
    weixin.cloud.on('vehicle', 'list', () => {
      throw offline as unknown as Error
    })
    expect((await list()).data).toMatchObject({ failure: { state: 'offline' } })
  })
})

describe('one vehicle', () => {
  const type = (page: Rendered, value: string) => page.run('onPlate', { detail: { value } })

  test('is typed, and saved once it is whole', async () => {
    weixin.cloud
      .on('vehicle', 'list', () => garageAnswer({ vehicles: [] }))
      .on('vehicle', 'save', () => ({ vehicles: [], most: 5 }))
    const page = await one()
    expect(page.data).toMatchObject({ typing: true, usualFixed: true })
    type(page, '京A1234')
    await (page.run('onSave') as Promise<void>)
    expect(page.data).toMatchObject({ problem: '车牌还没填完' })
    type(page, '京A12345')
    expect(page.data).toMatchObject({ typing: false })
    page.run('onProduct', { currentTarget: { dataset: { id: '95' } } })
    page.run('onTank', { detail: { value: '6o0' } })
    await (page.run('onSave') as Promise<void>)
    expect(weixin.cloud.inputs('vehicle', 'save')).toMatchObject([
      { plate: '京A12345', plateKind: 'blue', productId: '95', tankLitres: 60, isDefault: true },
    ])
  })

  test('keeps of its plate what another colour allows', async () => {
    weixin.cloud.on('vehicle', 'list', () => garageAnswer({ vehicles: [] }))
    const page = await one()
    type(page, '京A12345')
    page.run('onEnergy')
    expect(page.data).toMatchObject({ form: { group: 'green', plate: '京A12345' }, typing: true })
    type(page, '京A12345D')
    expect(page.data).toMatchObject({ typing: false })
    page.run('onGroup', { currentTarget: { dataset: { group: 'blue' } } })
    expect(page.data).toMatchObject({ form: { group: 'blue', plate: '京A12345' } })
  })

  test('comes from WeChat when it keeps one', async () => {
    weixin.cloud.on('vehicle', 'list', () => garageAnswer({ vehicles: [] }))
    phone.savedPlate = '沪A·D12345'
    const page = await one()
    await (page.run('onWechat') as Promise<void>)
    expect(page.data).toMatchObject({ form: { group: 'green', plate: '沪AD12345' } })
  })

  test('is removed only after a question; a refusal keeps the page', async () => {
    weixin.cloud
      .on('vehicle', 'list', () => garageAnswer())
      .on('vehicle', 'remove', () => {
        throw new Refusal('BUSY')
      })
    const page = await one({ vehicleId: 'v1' })
    expect(page.data).toMatchObject({ form: { plate: '京A12345', tank: '60' }, typing: false })
    phone.confirms = false
    await (page.run('onRemove') as Promise<void>)
    expect(weixin.cloud.count('vehicle', 'remove')).toBe(0)
    phone.confirms = true
    await (page.run('onRemove') as Promise<void>)
    expect(weixin.cloud.inputs('vehicle', 'remove')).toEqual([{ vehicleId: 'v1' }])
    expect(phone.said).toEqual(['人多，请稍后再试。'])
  })
})
