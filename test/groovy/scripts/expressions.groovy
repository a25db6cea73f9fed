a = -2 ** 2 + 3 * 4 % 5 - 6 / 7
b += a << 1 >> 2 >>> 3
c = 1..2 + 3..<4 <..5
d = !x in list && y !in list || z instanceof Map && w !instanceof List
e = a <=> b == c =~ /x\/y/ ? d ?: f : g ==~ 'z'
f = (String) g as int
g = a & b ^ c | ~d
h = i?.j*.k??.l.@m.'n o'."p$q".(r).<String>s()
t = u.&v + W::new + ArrayList<String>::new
x = [1, *list, [:], [a: 1, (b): 2, 'c': 3, "d$e": 4, 5: 6, *: more, if: 7]]
y = l[0][1, 2]?[3] + m[a: 1]
z = new int[3][] + new String[] { 'a', 'b' } + new Foo<>(1, b: 2) { int q() { 1 } }
aa = outer.new Inner()
bb = { String s, int n = 1, ... rest -> s * n }
cc = (p, q) -> p + q
dd = list.collect(v -> v.name).findAll { it }
ee = int.class == String[].class
ff = 1_000L + 0xFFg + 0b11 + 017 + 1.5e3d + .5f + 1e-2
gg = a
  .b()
  ?.c
  + 1
hh = a ?
  b :
  c
a.b.c[d] ?= e
ii = 10 -
  1
