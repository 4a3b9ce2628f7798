/** Written by scripts/write-standard-files.py: see index.d.ts. */
export const standardFiles = {
  'isonum.txt': `
amp 26 apos 27 ast 2a brvbar a6 bsol 5c cent a2 colon 3a comma 2c commat 40 copy a9 curren a4 darr
2193 deg b0 divide f7 dollar 24 equals 3d excl 21 frac12 bd frac14 bc frac18 215b frac34 be frac38
215c frac58 215d frac78 215e gt 3e half bd horbar 2015 hyphen 2010 iexcl a1 iquest bf laquo ab larr
2190 lcub 7b ldquo 201c lowbar 5f lpar 28 lsqb 5b lsquo 2018 lt 3c micro b5 middot b7 nbsp a0 not ac
num 23 ohm 2126 ordf aa ordm ba para b6 percnt 25 period 2e plus 2b plusmn b1 pound a3 quest 3f quot
22 raquo bb rarr 2192 rcub 7d rdquo 201d reg ae rpar 29 rsqb 5d rsquo 2019 sect a7 semi 3b shy ad
sol 2f sung 266a sup1 b9 sup2 b2 sup3 b3 times d7 trade 2122 uarr 2191 verbar 7c yen a5
`,
}
