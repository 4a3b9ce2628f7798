/**
 * What the package has for `is-fullwidth-code-point`: with these alone, a bundle leaves out the widths
 * that it never asks for, which are a kilobyte of numbers.
 */
import 'get-east-asian-width'

declare module 'get-east-asian-width' {
  export function _isFullWidth(codePoint: number): boolean
  export function _isWide(codePoint: number): boolean
}
