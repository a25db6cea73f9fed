// === ok integers of all bases
println([0, 7, 42, 0x1F, 0X1f, 0b101, 0B1, 017, 00])
// === ok integers with underscores
println([1_000, 0xFF_FF, 0b1010_1010, 01_7])
// === ok integer suffixes
println([1i, 1I, 1l, 1L, 1g, 1G])
// === ok decimal suffixes
println([1.5f, 1.5F, 1.5d, 1.5D, 1.5g, 1.5G, 1f, 1d])
// === ok exponents
println([1e3, 1E3, 1e+3, 1e-3, 1.5e10, 1.5e10f, 1e3g])
// === ok hexadecimal with a suffix
println([0xFFL, 0x1Fg, 0b11i, 017L])
// === ok largest values
println([2147483647, 2147483648, 9223372036854775807, 9223372036854775808])
// === ok smallest values
println([-2147483648, -9223372036854775808, -9223372036854775808L])
// === integer suffix out of range
println 2147483648i
// === ok smallest integer with a suffix
println(-2147483648i)
// === long suffix out of range
println 9223372036854775808L
// === octal with an eight
println 018
// === ok zero with a decimal
println 0.5
// === ok leading zero decimal
println 007.5
// === ok method on a number
println 5.abs() + 5.5.intValue()
// === ok property on a number
println 5.class
// === ok range of numbers without blanks
println 1..5
// === ok range of decimals
println 1.0..2.0
// === ok number then a name
println 5.minutes
// === ok number with a double underscore
println 1__0
// === number with an underscore at its end
println 10_
// === number with an underscore before the dot
println 1_.5
// === ok number with an underscore after the dot
println 1._5
// === number with an underscore before the suffix
println 1_L
// === ok hexadecimal with an underscore first
println 0x_F
// === ok exponent with an underscore
println 1e1_0
// === ok number followed by letters
println 5abc
// === ok number followed by letters in an assignment
def a = 5abc
// === hexadecimal float
println 0x1.8p1
// === ok two dots in a number
println 1.2.3
// === ok negative numbers in calls
println(-5, -5.5)
// === ok negative number after a command
println -5
// === ok unary signs
println(+5 - -5 + +5)
// === ok increments on numbers
println 5++
// === ok not on a number
println !5
// === ok tilde on a number
println ~5
// === ok number called
5(1)
// === ok number with an index
println 5[0]
// === ok number as a statement
5
// === number as a label
5: println 1
// === ok number as a map key
def m = [1: 'a', 2.5: 'b', 0xF: 'c']
// === ok number as a named argument
foo(1: 2)
// === ok percent of a number
println 5 % 2
// === ok number with a comma for decimals
println(1,5)
// === ok number as a property name
println a.5
// === ok decimal without a leading digit
println .5
// === decimal without trailing digits
println 5.
// === decimal without trailing digits in a list
println([5., 6])
// === ok binary out of range
println 0b111111111111111111111111111111111i
// === ok very long number
println 123456789012345678901234567890123456789012345678901234567890
// === ok exponent too large
println 1e99999
// === double out of range
println 1e999d
// === ok float suffix on hexadecimal
println 0xFf
