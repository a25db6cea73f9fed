// sync-rule: outgoing github
// What acme sends to globex. Made from the template 'One way in'.

// Nothing is sent: the connection goes one way, to this side.
