import assert from 'node:assert/strict';
import { check, refuses } from './table';

refuses(
  'redeclared',
  [
    [
      'def status = 1\ndef ⟦status⟧ = 2',
      "'status' is already declared on line 1. Use another name, or leave out the declaration to assign to the first one.",
    ],
    ['def a = 1; def ⟦a⟧ = 2', "'a' is already declared on this line."],
    ['def a = 1\ndef ⟦a⟧ = 2\ndef ⟦a⟧ = 3', 'line 1', 'line 1'],
    ['def a = 1\nif (true) { def ⟦a⟧ = 2 }'],
    ['def a = 1\n[1].each { def ⟦a⟧ = it }'],
    ['def x = 1\n[1].each { ⟦x⟧ -> x }', 'Use another name: a parameter must not repeat a name that can be seen here.'],
    ['def x = 1\ndef f = (⟦x⟧) -> x'],
    ['[1].each { def ⟦it⟧ = 2 }', "'it' is what a closure without its own parameter calls its argument."],
    ['[1].each { [2].each { ⟦it⟧ -> it } }'],
    ['def i = 1\nfor (⟦i⟧ in [1]) { }', 'the variable of a loop'],
    ['for (i in [1]) { def ⟦i⟧ = 2 }'],
    ['for (int i = 0; i < 2; i++) { def ⟦i⟧ = 1 }'],
    ['for (int i = 0, ⟦i⟧ = 2; i < 1; i++) { }'],
    ['def e = 1\ntry { } catch (Exception ⟦e⟧) { }', 'the variable of a catch'],
    ['try { } catch (Exception e) { def ⟦e⟧ = 1 }'],
    ['try (def r = new StringReader("")) { def ⟦r⟧ = 1 }'],
    ['def r = 1\ntry (⟦r⟧ = new StringReader("")) { }'],
    ['def x = 1\nswitch (1) { case 1: def ⟦x⟧ = 1 }'],
    ['switch (1) { case 1: def x = 1; def ⟦x⟧ = 2; break }'],
    ['def f(a) { def ⟦a⟧ = 1 }'],
    ['def (a, ⟦a⟧) = [1, 2]'],
    ['def a = 1\ndef (⟦a⟧, b) = [1, 2]'],
    ['def x = 1\n"${ -> def ⟦x⟧ = 2 }"'],
    ['def x = 1\ndef y = switch (x) { case 1 -> { def ⟦x⟧ = 2; x }\ndefault -> 3 }'],
    ['def x = 1\nsynchronized (x) { def ⟦x⟧ = 2 }'],
    ['class A { static { def a = 1; def ⟦a⟧ = 2 } }'],
    ['def x = 1\nnew Runnable() { void run() { def ⟦x⟧ = 2 } }'],
    ['import groovy.transform.Field\n@Field def x = 1\ndef ⟦x⟧ = 2'],
  ],
  [
    'if (true) { def x = 1 } else { def x = 2 }\ndef x = 3',
    '[1].each { def y = it }\ndef y = 2',
    '[1].each { [2].each { it } }',
    'def it = 1\n[1].each { println it }',
    'for (int i = 0; i < 2; i++) { }\nfor (int i = 0; i < 2; i++) { }\nfor (i in [1]) { }',
    'try { } catch (IOException e) { } catch (Exception e) { }',
    'switch (1) { case 1: def x = 1; break\ncase 2: def x = 2 }',
    'def a = 1\ndef f() { def a = 2; a }',
    'def a = 1\nclass A { def f() { def a = 1; a } }',
    'class A { def a; def f(a) { def b = a; b } }',
    'class A { def a = 1; { def a = 2 } }',
    'def c = { def c = 1 }',
    'def c = (a) -> a\ndef a = 1',
    'def c = { a, b = a -> b }',
    'try { def q = 1 } finally { def q = 2 }',
    'do { def w = 1 } while (false)\ndef w = 1',
    'def f = 1\ndef f() { 2 }',
    'def x = 1\nnew Object() { def x = 2 }',
    'import groovy.transform.Field\n@Field def x = 1\ndef f() { def x = 2 }',
    'foo(x: 1)\ndef x = 1',
    'def x = 1\ndef y = switch (x) { case 1 -> 2\ndefault -> 3 }',
    'try (def r = new StringReader("")) { }\ndef r = 1',
    'try (def r = new StringReader("")) { } catch (e) { def r = 1 } finally { def r = 2 }',
    'lbl: for (i in []) { }\ndef lbl = 1',
  ],
);

describe('redeclared names', () => {
  it('point to the first declaration', () => {
    const [problem] = check('def key = 1\n\ndef key = 2');
    assert.deepEqual(problem?.related, [{ start: 4, end: 7, message: "'key' is declared here first." }]);
  });

  it('are reported once for each repetition', () => {
    assert.equal(check('def a\n'.repeat(50)).length, 49);
  });
});
