// === new of an unknown class
def a = new Foo()
// === new of a misspelt class
def d = new Dat()
// === new in lower case
def d = new date()
// === new of a class that needs an import
def s = new JsonSlurper()
// === ok new of an imported class
import groovy.json.JsonSlurper
def s = new JsonSlurper()
// === ok new with a full name
def s = new groovy.json.JsonSlurper()
// === new with a misspelt full name
def s = new groovy.json.JsonSlurp()
// === new with a misspelt package
def s = new groovy.jsn.JsonSlurper()
// === new of a date format without import
def f = new SimpleDateFormat('yyyy')
// === unknown class on the left
Foo a = null
// === unknown class in lower case on the left
string a = 'x'
// === integer on the left
integer a = 1
// === unknown class of a method result
Foo f() { null }
// === unknown class of a parameter
def f(Foo a) { a }
// === unknown class of a closure parameter
def f = { Foo a -> a }
// === unknown class of a lambda parameter
def f = (Foo a) -> a
// === unknown class of a field
class A { Foo a }
// === unknown class of a for variable
for (Foo a in []) { println a }
// === unknown class of a for variable with colon
for (Foo a : []) { println a }
// === unknown class in a cast
def a = (Foo) 1
// === unknown class in a coercion
def a = 1 as Foo
// === unknown class in instanceof
def a = 1 instanceof Foo
// === unknown class in not instanceof
def a = 1 !instanceof Foo
// === ok unknown class in in
def a = 1 in Foo
// === ok unknown class as an expression
def a = Foo
// === ok unknown class called statically
Foo.bar()
// === ok unknown class with a property
def a = Foo.BAR
// === ok unknown class with dot class
def a = Foo.class
// === ok unknown class in a method reference
def a = Foo::bar
// === ok unknown class of a new method reference
def a = Foo::new
// === ok unknown class in a case
switch (1) { case Foo: println 1 }
// === unknown superclass
class A extends Foo { }
// === unknown interface
class A implements Foo { }
// === unknown interface of an interface
interface A extends Foo { }
// === unknown class in generics
List<Foo> a = []
// === unknown class in generics of new
def a = new ArrayList<Foo>()
// === unknown class in a map type
Map<String, Foo> a = [:]
// === unknown class in a wildcard
List<? extends Foo> a = []
// === unknown class in an array
Foo[] a = []
// === unknown class in a new array
def a = new Foo[2]
// === unknown class in throws
def f() throws Foo { 1 }
// === unknown class in catch
try { println 1 } catch (FooException e) { println e }
// === unknown class in multi catch
try { println 1 } catch (IOException | FooException e) { println e }
// === unknown annotation
@Foo def a = 1
// === unknown annotation on a method
@Foo def f() { 1 }
// === unknown annotation on a class
@Foo class A { }
// === annotation that needs an import
@CompileStatic def f() { 1 }
// === ok annotation with a full name
@groovy.transform.CompileStatic def f() { 1 }
// === unknown import
import java.bar.Baz
println 1
// === import of a misspelt class
import groovy.json.JsonSlurpr
println 1
// === import of a misspelt JDK class
import java.text.SimpleDateFormt
println 1
// === import of a package without star
import java.text
println 1
// === ok import with star
import java.text.*
def f = new SimpleDateFormat('yyyy')
// === ok import of an unknown package with star
import foo.bar.*
println 1
// === ok import with an alias
import java.text.SimpleDateFormat as Format
def f = new Format('yyyy')
// === the name behind an alias is not imported
import java.text.SimpleDateFormat as Format
def f = new SimpleDateFormat('yyyy')
// === static import of an unknown class
import static java.lang.Mth.max
println 1
// === ok static import of an unknown method
import static java.lang.Math.foo
println 1
// === ok static import
import static java.lang.Math.max
println max(1, 2)
// === ok static star import
import static java.lang.Math.*
println max(1, 2)
// === static star import of an unknown class
import static java.lang.Mth.*
println 1
// === ok static import with an alias
import static java.lang.Math.max as biggest
println biggest(1, 2)
// === ok the same import twice
import java.text.SimpleDateFormat
import java.text.SimpleDateFormat
println 1
// === ok two imports of the same simple name
import java.util.Date
import java.sql.Date
println 1
// === ok two aliases of the same name
import java.util.Date as D
import java.sql.Date as D
println 1
// === ok import after a statement
println 1
import java.text.SimpleDateFormat
println 2
// === import in a block
if (true) { import java.text.SimpleDateFormat }
// === import without a name
import
// === import with a trailing dot
import java.text.
// === import in quotes
import 'java.text.SimpleDateFormat'
// === import of several
import java.text.SimpleDateFormat, java.text.NumberFormat
// === import with braces
import java.text.{SimpleDateFormat, NumberFormat}
// === ok import with a semicolon
import java.text.SimpleDateFormat;
println 1
// === ok import of a nested class
import java.util.Map.Entry
Entry a = null
// === ok nested class by its outer one
Map.Entry a = null
// === unknown nested class
Map.Entri a = null
// === nested class without its outer one
Entry a = null
// === ok import of a script's own class is not needed
class A { }
def a = new A()
// === ok class imported and declared
import java.util.Date
class Date { }
println 1
// === import of a class declared in a lower-case package
import groovy.json.jsonSlurper
println 1
// === ok import star of a class
import java.util.Map.*
Entry a = null
// === ok package
package com.example.rules
println 1
// === package after a statement
println 1
package com.example.rules
// === package twice
package com.example.rules
package com.example.rules
// === package without a name
package
// === import before package
import java.text.SimpleDateFormat
package com.example.rules
// === cast of a lone name before minus
def x = 1
def a = (x) - 1
// === cast of a lone name before plus
def x = 1
def a = (x) + 1
// === ok lone name before times
def x = 1
def a = (x) * 2
// === cast of a lone name before a parenthesis
def x = { it }
def a = (x) (1)
// === cast of a lone name before a name
def x = 1
def y = 2
def a = (x) y
// === ok lone name in parentheses before a dot
def x = 'a'
def a = (x).size()
// === ok qualified name of a tracker class
def e = new com.exalate.api.exception.IssueTrackerException('x')
// === generics on a class without them
def a = new Date<String>()
// === wrong number of generics
Map<String> a = [:]
// === ok primitive generics
List<int> a = []
// === generics out of bounds
class A<T extends Number> { }
A<String> a = null
// === diamond without new
List<> a = []
// === ok diamond with new
List<String> a = new ArrayList<>()
// === void as a variable type
def f() { void x = 1 }
// === void as a parameter type
def f(void x) { 1 }
// === void array
void[] f() { null }
// === void field
class A { void x }
// === new of an interface
def a = new List()
// === new of an interface with generics
def a = new List<String>()
// === new of an abstract class
def a = new Number()
// === new of an abstract class of the script
abstract class A { }
def a = new A()
// === new of an interface of the script
interface A { }
def a = new A()
// === new of an enum
enum A { X }
def a = new A()
// === new of a primitive
def a = new int()
// === new without parentheses
def a = new Date
// === new with a name only, dotted
def a = new java.util.Date
// === new in the middle of nothing
def a = new ()
// === ok new array
def a = new int[3]
def b = new String[2][3]
// === new array without a size
def a = new int[]
// === new array with the size in the wrong place
def a = new int[][3]
