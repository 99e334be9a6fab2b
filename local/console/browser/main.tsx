import { start } from '../../web/browser/Frame'
import { Console } from './Console'
import './console.css'

start(<Console />)
