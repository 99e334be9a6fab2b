import type { PickerMode } from './pickerModes'

interface Area {
  readonly name: string
  readonly code: string
  readonly parts?: readonly Area[]
}

/** A few places, enough to choose one: WeChat has the whole list of the country. */
const AREAS: readonly Area[] = [
  area(
    '北京市',
    '110000',
    area('北京市', '110100', area('东城区', '110101'), area('朝阳区', '110105'), area('海淀区', '110108')),
  ),
  area(
    '上海市',
    '310000',
    area('上海市', '310100', area('黄浦区', '310101'), area('徐汇区', '310104'), area('浦东新区', '310115')),
  ),
  area(
    '江苏省',
    '320000',
    area('南京市', '320100', area('玄武区', '320102'), area('鼓楼区', '320106')),
    area('苏州市', '320500', area('姑苏区', '320508'), area('吴中区', '320506')),
  ),
  area(
    '浙江省',
    '330000',
    area('杭州市', '330100', area('上城区', '330102'), area('西湖区', '330106')),
    area('宁波市', '330200', area('海曙区', '330203')),
  ),
  area(
    '广东省',
    '440000',
    area('广州市', '440100', area('越秀区', '440104'), area('天河区', '440106')),
    area('深圳市', '440300', area('福田区', '440304'), area('南山区', '440305')),
  ),
  area('四川省', '510000', area('成都市', '510100', area('锦江区', '510104'), area('武侯区', '510107'))),
]

function area(name: string, code: string, ...parts: readonly Area[]): Area {
  return { name, code, parts }
}

/** Areas chosen one in the other. */
function way(chosen: readonly number[], depth: number): Area[] {
  const found: Area[] = []
  let list = AREAS
  for (let at = 0; at < depth; at += 1) {
    const next = list[Math.min(chosen[at] ?? 0, list.length - 1)]
    if (next === undefined) break
    found.push(next)
    list = next.parts ?? []
  }
  return found
}

export function region(
  level: string,
): PickerMode & { detail(chosen: readonly number[]): Record<string, unknown> } {
  const depth = level === 'province' ? 1 : level === 'city' ? 2 : 3
  const lists = (chosen: readonly number[]): (readonly Area[])[] => {
    const inside = way(chosen, depth - 1).map(({ parts }) => parts ?? [])
    return [AREAS, ...inside]
  }
  return {
    columns: (chosen) => lists(chosen).map((list) => list.map(({ name }) => name)),
    indices: (value) => {
      const names = Array.isArray(value) ? (value as readonly unknown[]) : []
      const chosen: number[] = []
      for (let at = 0; at < depth; at += 1)
        chosen.push(Math.max(0, lists(chosen)[at]?.findIndex(({ name }) => name === names[at]) ?? 0))
      return chosen
    },
    value: (chosen) => way(chosen, depth).map(({ name }) => name),
    detail: (chosen) => ({ code: way(chosen, depth).map(({ code }) => code), postcode: '' }),
  }
}
