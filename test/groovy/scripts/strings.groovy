a = 'it\'s \u0041 \101 \$ \\'
b = "a $b ${c.d} ${ -> e } ${f; g} ${} $h.i.j! $k"
c = '''one
two \
three'''
d = """x "quoted" ${"inner ${deep} $x"} y"""
e = /a\/b $ \d ${c}/
f = $/a $$ b $/ c ${d} /$
g = ''
h = ""
i = """$x"""
j = "$this.x \${no}"
