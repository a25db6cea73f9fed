def before = 1
issue.
def x = 5 +
if (a {
  foo(1, 2
}
replica.?key = 1
def list = [1 2, 3]
while (true) {
  bar(
  baz()
def after = "open
def last = 2)
