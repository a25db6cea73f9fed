// sync-rule: incoming freshservice
// What acme does with what globex sends. Made from the template 'One way out'.

// Nothing is made or changed here: the connection goes one way, to the other side.
