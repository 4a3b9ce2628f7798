/** All languages there are. One more is one file and one line here. */
import { afrikaans } from './af.js'
import { arabic } from './ar.js'
import { catalan } from './ca.js'
import { czech } from './cs.js'
import { danish } from './da.js'
import { german } from './de.js'
import { english } from './en.js'
import { esperanto } from './eo.js'
import { spanish } from './es.js'
import { persian } from './fa.js'
import { finnish } from './fi.js'
import { french } from './fr.js'
import { galician } from './gl.js'
import { hebrew } from './he.js'
import { italian } from './it.js'
import { japanese } from './ja.js'
import { korean } from './ko.js'
import { lithuanian } from './lt.js'
import { latvian } from './lv.js'
import { dutch } from './nl.js'
import { polish } from './pl.js'
import { brazilianPortuguese } from './pt-br.js'
import { russian } from './ru.js'
import { slovak } from './sk.js'
import { swedish } from './sv.js'
import { simplifiedChinese } from './zh-cn.js'
import { traditionalChinese } from './zh-tw.js'
import type { Language } from './language.js'

export {
  afrikaans,
  arabic,
  catalan,
  czech,
  danish,
  german,
  english,
  esperanto,
  spanish,
  persian,
  finnish,
  french,
  galician,
  hebrew,
  italian,
  japanese,
  korean,
  lithuanian,
  latvian,
  dutch,
  polish,
  brazilianPortuguese,
  russian,
  slovak,
  swedish,
  simplifiedChinese,
  traditionalChinese,
}

export const languages: readonly Language[] = [
  afrikaans,
  arabic,
  catalan,
  czech,
  danish,
  german,
  english,
  esperanto,
  spanish,
  persian,
  finnish,
  french,
  galician,
  hebrew,
  italian,
  japanese,
  korean,
  lithuanian,
  latvian,
  dutch,
  polish,
  brazilianPortuguese,
  russian,
  slovak,
  swedish,
  simplifiedChinese,
  traditionalChinese,
]
