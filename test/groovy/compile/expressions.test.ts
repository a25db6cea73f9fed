import { refuses } from './table';

refuses(
  'catch',
  [
    [
      'try { } catch (⟦String⟧ e) { }',
      "'String' cannot be caught: it is not an exception. Name a class such as 'Exception'.",
    ],
    [
      'try { } catch (⟦int⟧ e) { }',
      "'int' cannot be caught: it is not an exception. Name a class such as 'Exception'.",
    ],
    [
      'class A { }\ntry { } catch (⟦A⟧ e) { }',
      "'A' cannot be caught: it is not an exception. Name a class such as 'Exception'.",
    ],
    [
      'try { } catch (⟦Runnable⟧ e) { }',
      "'Runnable' cannot be caught: it is not an exception. Name a class such as 'Exception'.",
    ],
  ],
  [
    'class A extends Exception { }\ntry { } catch (A e) { }',
    'try { } catch (Throwable e) { }',
    'class A { static class E extends Exception { } }\ntry { } catch (A.E e) { }',
  ],
);

refuses(
  'instanceof',
  [
    ['1 instanceof ⟦int⟧', "A value is never of the primitive type 'int'. Use its class, such as 'Integer'."],
    [
      'class A<T> { def f(x) { x instanceof ⟦T⟧ } }',
      "'T' is a type parameter, which is not known at run time. Name a class.",
    ],
    ['1 !instanceof ⟦int⟧', "A value is never of the primitive type 'int'. Use its class, such as 'Integer'."],
  ],
  ['1 instanceof Integer', '1 instanceof int[]'],
);

refuses(
  'void',
  [
    [
      'List<⟦void⟧> a = null',
      "A value cannot be 'void': that is only for methods that return nothing. Write 'def', or the type of the value.",
    ],
  ],
  ['List<int> a = null'],
);

refuses(
  'map-entry',
  [
    [
      'def a = []\na[⟦b: 1⟧]',
      "A map entry cannot be an index. To give a map to a method put parentheses around it: 'foo([a: 1])'.",
    ],
  ],
  ['def a = []\na[0] = 1', 'def a = ["$b": 1]', 'def a = [1]\na[0, 1]'],
);

refuses(
  'duplicate-argument',
  [
    ['foo(a: 1, ⟦a⟧: 2)', "'a:' is given twice. Remove one of them."],
    ['foo(\'a\': 1, ⟦"a"⟧: 2)', "'a:' is given twice. Remove one of them."],
    ['new Date(time: 1, ⟦time⟧: 2)', "'time:' is given twice. Remove one of them."],
  ],
  ['[a: 1, a: 2]', 'foo(a: 1)', 'foo([a: 1, a: 2])', 'foo(a: 1, b: 2)', 'foo(a: bar(a: 1))'],
);

refuses(
  'parameters',
  [
    ['def f = { ⟦String... a⟧, b -> }', "'a' takes any number of arguments and must be the last parameter."],
    ['def f(⟦String... b⟧, int a) { }', "'b' takes any number of arguments and must be the last parameter."],
    ['class A { A(⟦int... a⟧, int b) { } }', "'a' takes any number of arguments and must be the last parameter."],
    ['def f(⟦int... a⟧, int... b) { }', "'a' takes any number of arguments and must be the last parameter."],
  ],
  ['def f(int a, String... b) { }', 'def f(String... b) { }'],
);

refuses(
  'name',
  [
    ['def ⟦$⟧ = 1', "'$' cannot be the name of a variable: it needs a letter."],
    ['println ⟦$⟧', "'$' cannot be the name of a variable: it needs a letter."],
    ['class A { def f() { ⟦$⟧ } }', "'$' cannot be the name of a variable: it needs a letter."],
    ['⟦$⟧.foo()', "'$' cannot be the name of a variable: it needs a letter."],
    ['⟦$⟧ = 1', "'$' cannot be the name of a variable: it needs a letter."],
    ['if (⟦$⟧) { }', "'$' cannot be the name of a variable: it needs a letter."],
    ['for (⟦$⟧ in []) { }', "'$' cannot be the name of a variable: it needs a letter."],
  ],
  [
    'for (final i in []) { i++ }',
    'foo()++',
    'super.foo()',
    'int.foo',
    'def f = (a) -> { return a }',
    'if (x = 1) { }',
    'class A<T> { def f() { T.class } }',
    'for (@Override x in []) { }',
    'def _ = 1',
    'def __ = 1',
    '[1].each { $ -> 1 }',
    'class A { def $ }',
    'for (final final x in []) { }',
    '[1].each { return it }',
    'def a$ = 1',
    'def $a = 1',
    'this println',
  ],
);
