@CompileStatic
@ToString(includes = ['a', 'b'], cache = true)
abstract class Base<T extends Number & Comparable<T>, U> extends Parent<U> implements One, Two {
  static final int MAX = 3
  String name, other = 'x'
  private List<Map<String, ? extends T>> items = []
  static { MAX.toString() }
  { name = 'a' }
  Base(String name) throws IOException { this.name = name }
  protected <V> V convert(final V value, int... rest) { value }
  abstract void run()
  def 'a text name'() { }
  String[] names() { [] as String[] }
  class Inner { }
}
interface Shape { double area(); default int sides() { 0 } }
trait Named { String name }
enum Color { RED(1), GREEN { int x() { 2 } }, @Deprecated BLUE;
  Color(int n = 0) { }
}
record Point(int x, int y = 0) {
  Point { assert x > 0 }
}
@interface Marker { String value() default 'x'; int[] numbers() default [1, 2] }
sealed interface Open permits A, B { }
int add(int a, int b) { a + b }
def <T> T same(T t) { t }
static void main(String... args) { }
