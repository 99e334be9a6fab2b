import { start } from '../../web/browser/Frame'
import { Desk } from './Desk'
import './desk.css'
import { StationProvider } from './station'

start(
  <StationProvider>
    <Desk />
  </StationProvider>,
)
