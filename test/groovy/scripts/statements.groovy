#!/usr/bin/env groovy
package com.example.rules

import java.util.concurrent.*
import static java.lang.Math.max as most
@Grab('a:b:1') import groovy.json.JsonSlurper as Slurper

def a = 1, b
final String c = 'x'
def (int d, e) = [1, 2]
(d, e) = [e, d]
if (a) b++ else if (c) { b-- } else
  b = 0
for (x in [1, 2]) { continue }
for (String y : list) println y
for (int i = 0, j = 1; i < 3; i++, j--) { }
for (;;) break
outer: while (true) { break outer }
do { a -= 1 } while (a > 0)
switch (a) {
  case 1: case 2:
    b = 1
    break
  default:
    b = 2
}
try (def r = open(); s) {
  throw new Exception('no')
} catch (IOException | IllegalStateException problem) {
  assert a > 0 : 'message'
} catch (ignored) {
} finally {
  synchronized (a) { return }
}
def word = switch (a) {
  case 1, 2 -> 'few'
  case 3 -> { yield 'three' }
  default -> 'many'
};;
{ -> a }
{ a }()
@Field String shared = 'x'
return
