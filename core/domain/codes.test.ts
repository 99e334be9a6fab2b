import { readCode } from './codes'

test.each([
  ['s=binhe&n=3', { kind: 'nozzle', stationId: 'binhe', nozzleNumber: 3 }],
  [
    'packages/fuel/fuelling/fuelling?scene=s%3Dbinhe%26n%3D05',
    { kind: 'nozzle', stationId: 'binhe', nozzleNumber: 5 },
  ],
  ['https://fuel.example.com/n?s=binhe&n=12#top', { kind: 'nozzle', stationId: 'binhe', nozzleNumber: 12 }],
  [
    `q=${encodeURIComponent('https://fuel.example.com/?s=binhe&n=3')}`,
    { kind: 'nozzle', stationId: 'binhe', nozzleNumber: 3 },
  ],
  ['?stationId=binhe&nozzle=3', { kind: 'nozzle', stationId: 'binhe', nozzleNumber: 3 }],
  ['n=3', { kind: 'nozzle', stationId: '', nozzleNumber: 3 }],
  ['s=binhe', { kind: 'station', stationId: 'binhe' }],
  ['s=binhe&n=0', { kind: 'station', stationId: 'binhe' }],
  ['o=01ARZ3NDEKTSV4RRFFQ69G5FAV', { kind: 'order', orderId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }],
  ['orderId=01ARZ3NDEKTSV4RRFFQ69G5FAV', { kind: 'order', orderId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }],
  ['m=K7Q2', { kind: 'member' }],
  ['https://other.example.com/pay?id=7', { kind: 'foreign' }],
  ['6901234567892', { kind: 'foreign' }],
  ['s=a b&n=x', { kind: 'foreign' }],
  ['s=%E0%A4%A', { kind: 'foreign' }],
  ['', { kind: 'foreign' }],
])('%s', (seen, meaning) => {
  expect(readCode(seen)).toEqual(meaning)
})
