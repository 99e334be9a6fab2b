import { NEVER } from '../units/never'
import { shanghaiAt } from '../testing/samples'
import {
  attachFile,
  fileDropped,
  fileLimits,
  filePath,
  offerFile,
  releaseFile,
  type FileOffer,
} from './files'
import type { StoredFile } from './records'

const at = shanghaiAt('2026-03-05', 600)
const offer = (change: Partial<FileOffer> = {}): FileOffer => ({
  memberId: 'm1',
  purpose: 'report',
  contentType: 'image/jpeg',
  bytes: 200_000,
  before: 0,
  fileId: 'cloud://env.bucket/members/m1/report/x.jpg',
  at,
  ...change,
})

describe('a file that a member may upload', () => {
  it('is offered as the next one of the day, and removed a day later when nothing comes of it', () => {
    const file = offerFile(offer({ before: 3 }))
    expect(file).toMatchObject({
      _id: 'file:m1:report:2026-03-05:4',
      attachedTo: '',
      dropAt: at + 86_400_000,
    })
  })

  it.each([
    ['too large', { bytes: fileLimits.report.bytes + 1 }, 'FILE_REFUSED'],
    ['empty', { bytes: 0 }, 'FILE_REFUSED'],
    ['one too many', { before: fileLimits.report.perDay }, 'TOO_MANY_FILES'],
    ['too large for its purpose', { purpose: 'avatar', bytes: 2_000_000 }, 'FILE_REFUSED'],
  ] as const)('is refused when it is %s', (_why, change, code) => {
    expect(() => offerFile(offer(change))).toThrow(code)
  })

  it('lies under its member, by its type', () => {
    expect(filePath('m1', 'avatar', 'image/png', 'abc')).toBe('members/m1/avatar/abc.png')
  })
})

describe('a file in use', () => {
  const file = offerFile(offer())

  it('stays as long as it is used, by one record only', () => {
    const attached = attachFile(file, 'report:1').record as StoredFile
    expect(attached).toMatchObject({ attachedTo: 'report:1', dropAt: NEVER })
    expect(attachFile(attached, 'report:1').record).toEqual(attached)
    expect(() => attachFile(attached, 'report:2')).toThrow('FILE_REFUSED')
    expect(releaseFile(attached, at).record).toMatchObject({ attachedTo: '', dropAt: at })
    expect(fileDropped(file).record).toMatchObject({ dropAt: NEVER, day: '2026-03-05' })
  })
})
