import { encode } from 'uqr'
import { useMemo, type ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import { nozzlePage } from '../phones/address'

interface NozzleCodeProps {
  readonly stationId: string
  readonly number: number
  /** Who holds the phone that scans; undefined when there is no phone. */
  readonly scanner: string | undefined
  readonly onScan: () => void
}

/** The code that sticks on the nozzle. A tap is the chosen phone scanning it. */
export function NozzleCode({ stationId, number, scanner, onScan }: NozzleCodeProps): ReactElement {
  const say = useSay()
  const address = nozzlePage(stationId, number)
  const caption =
    scanner === undefined
      ? say('先加一部手机', 'Add a phone first')
      : say(`${scanner}扫码`, `Scan as ${scanner}`)
  return (
    <button type="button" className="code" title={caption} disabled={scanner === undefined} onClick={onScan}>
      <Code text={address} />
      <span>{caption}</span>
    </button>
  )
}

function Code({ text }: { readonly text: string }): ReactElement {
  const { size, path } = useMemo(() => {
    const { data, size: side } = encode(text, { ecc: 'M', border: 1 })
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    return { size: side, path: dark.join('') }
  }, [text])
  return (
    <svg viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
