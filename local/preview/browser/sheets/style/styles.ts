import { controls } from './controls'
import { frame } from './frame'
import { kinds } from './kinds'

/** The sheet of styles of everything that WeChat itself shows. */
export const styles = [frame, controls, kinds].join('')
