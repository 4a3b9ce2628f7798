import { expect, it } from 'vitest'
import { markdown } from './pages.js'

it.each([
  ['class', 'template<typename T> Kettle', '`template<typename T>` class `Kettle`'],
  [
    'class',
    'template<> template <A<B<1>>, int n> K : L<T>',
    '`template<> template <A<B<1>>, int n>` class `K : L<T>`',
  ],
  ['function', 'template<typename T> T boil(T t)', '`template<typename T>` `T boil(T t)`'],
  ['type', 'template<class T> Tea = Water<T>', '`template<class T>` using `Tea = Water<T>`'],
  ['concept', 'template<class T> Hot', '`template<class T>` concept `Hot`'],
  ['struct', 'struct Lid', '`struct Lid`'],
  ['class', 'template<open', 'class `template<open`'],
])('the word of a cpp:%s stands behind the templates of %s', (type, signature, shown) => {
  expect(markdown(`.. cpp:${type}:: ${signature}`).text).toContain(`**${shown}**`)
})
