import { refuses } from './table';

refuses(
  'misplaced-jump',
  [
    ['class A { { ⟦return⟧ } }', "'return' is not allowed in the initialiser of a class."],
    ['⟦break⟧', "'break' works only inside a loop or switch."],
    ['⟦continue⟧', "'continue' works only inside a loop."],
    ['if (true) { ⟦break⟧ }', "'break' works only inside a loop or switch."],
    ['def f() { ⟦break⟧ }', "'break' works only inside a loop or switch."],
    ['for (i in []) { }\n⟦break⟧', "'break' works only inside a loop or switch."],
    ['foo: { ⟦break foo⟧ }', "'break' works only inside a loop or switch."],
    ['switch (1) { case 1: ⟦continue⟧ }', "'continue' works only inside a loop."],
    ['foo: switch (1) { case 1: ⟦break foo⟧ }', "'break' with a label works only in a loop. Leave out the label."],
    [
      'for (i in []) { [1].each { ⟦break⟧ } }',
      "'break' does not work in a closure, only inside a loop or switch. Use a 'for' loop, or 'find', 'any' or 'every' to stop early.",
    ],
    [
      'for (i in []) { [1].each { ⟦continue⟧ } }',
      "'continue' does not work in a closure, only inside a loop. Use 'return' to go on with the next element.",
    ],
    [
      'while (true) { [1].each { if (it) ⟦continue⟧ } }',
      "'continue' does not work in a closure, only inside a loop. Use 'return' to go on with the next element.",
    ],
    [
      'switch (1) { case 1: [1].each { ⟦break⟧ } }',
      "'break' does not work in a closure, only inside a loop or switch. Use a 'for' loop, or 'find', 'any' or 'every' to stop early.",
    ],
    [
      'for (i in []) { switch (1) { case 1: [1].each { ⟦continue⟧ } } }',
      "'continue' does not work in a closure, only inside a loop. Use 'return' to go on with the next element.",
    ],
    ['for (i in []) { new Object() { def f() { ⟦break⟧ } } }', "'break' works only inside a loop or switch."],
    [
      'def x = switch (1) { case 1 -> { ⟦return 1⟧ }\ndefault -> 2 }',
      "A switch that gives a value cannot be left by 'return'. Use 'yield value'.",
    ],
    [
      'for (i in []) { def x = switch (1) { case 1 -> { ⟦break⟧ }\ndefault -> 2 } }',
      "A switch that gives a value cannot be left by 'break'. Use 'yield value', or an arrow '->' for each case.",
    ],
    [
      'def x = switch (1) { case 1: ⟦break⟧; default: yield 2 }',
      "A switch that gives a value cannot be left by 'break'. Use 'yield value', or an arrow '->' for each case.",
    ],
  ],
  [
    'switch (1) { case 1: break }',
    '[1].each { for (i in []) { break } }',
    'for (i in []) { try { } finally { break } }',
    'new Object() { def f() { for (i in []) { break } } }',
    'switch (1) { case 1: break\ncase 1: break }',
    'for (i in []) { [1].each { }; break }',
    'def x = switch (1) { case 1 -> { [1].each { return it }; 2 }\ndefault -> 2 }',
    'def x = switch (1) { case 1 -> { for (i in []) { break }; 2 }\ndefault -> 2 }',
    'def x = switch (1) { case 1 -> { for (i in []) { return 1 }; 2 }\ndefault -> 2 }',
    'foo: for (i in []) { switch (i) { case 1: continue foo } }',
    'while (true) { break }',
    '[1].each { for (i in []) { continue } }',
    'for (i in []) { switch (i) { case 1: continue } }',
    'outer: for (i in []) { switch (i) { case 1: break outer } }',
    '[1].each { a: for (i in []) { break a } }',
    'a: while (true) { continue a }',
  ],
);

refuses(
  'missing-label',
  [
    [
      'for (i in []) { break ⟦foo⟧ }',
      "There is no loop with the label 'foo' here. Put 'foo:' before the loop, or write 'break' alone.",
    ],
    [
      'for (i in []) { continue ⟦foo⟧ }',
      "There is no loop with the label 'foo' here. Put 'foo:' before the loop, or write 'continue' alone.",
    ],
    [
      'foo: for (i in []) { [1].each { for (j in []) { break ⟦foo⟧ } } }',
      "There is no loop with the label 'foo' here. Put 'foo:' before the loop, or write 'break' alone.",
    ],
  ],
  [
    'foo: for (i in []) { break foo }',
    'foo: { for (i in []) { break foo } }',
    'for (i in []) { break foo }\nfoo: for (i in []) { }',
    'foo: for (i in []) { foo: for (j in []) { } }',
    'foo: for (i in []) { [1].each { }; break foo }',
    '[1].each { foo: for (j in []) { break foo } }',
    'outer: for (i in []) { for (j in []) { continue outer } }',
    'for (i in []) { b: for (j in []) { break b } }',
  ],
);

refuses(
  'return-value',
  [
    [
      'void f() { ⟦return 1⟧ }',
      "The method 'f' is 'void' and returns nothing. Write 'return' alone, or 'def' instead of 'void'.",
    ],
    ['class A { A() { ⟦return 1⟧ } }', "A constructor returns nothing. Write 'return' alone."],
    [
      'void f() { ⟦return println(1)⟧ }',
      "The method 'f' is 'void' and returns nothing. Write 'return' alone, or 'def' instead of 'void'.",
    ],
    ['class A { static { ⟦return 1⟧ } }', "A 'static { }' block returns nothing. Write 'return' alone."],
  ],
  [
    'class A { static { return } }',
    'void f() { return null }',
    'void f() { [1].each { return 1 } }',
    'class A { A() { return } }',
    'void f() { return }',
    'def f() { return 1 }',
  ],
);
