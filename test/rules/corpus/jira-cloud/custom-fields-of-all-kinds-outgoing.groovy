// sync-rule: outgoing jira-cloud
// Sends one field of each kind. The raw custom field carries its type, so the other side can tell them apart.
replica.key     = issue.key
replica.summary = issue.summary
replica.type    = issue.type

// text, paragraph, number, address
replica.customFields."Serial Number"  = issue.customFields."Serial Number"
replica.customFields."Failure Report" = issue.customFields."Failure Report"
replica.customFields."Hours Run"      = issue.customFields."Hours Run"
replica.customFields."Data Sheet"     = issue.customFields."Data Sheet"
// select, radio, several options, check boxes
replica.customFields."Machine Type"   = issue.customFields."Machine Type"
replica.customFields."Warranty"       = issue.customFields."Warranty"
replica.customFields."Markets"        = issue.customFields."Markets"
replica.customFields."Approvals"      = issue.customFields."Approvals"
// cascading
replica.customFields."Location"       = issue.customFields."Location"
// dates
replica.customFields."Installed On"   = issue.customFields."Installed On"
replica.customFields."Last Seen"      = issue.customFields."Last Seen"
// people
replica.customFields."Technician"     = issue.customFields."Technician"
replica.customFields."Reviewers"      = issue.customFields."Reviewers"
// labels and versions
replica.customFields."Keywords"       = issue.customFields."Keywords"
replica.customFields."Found In"       = issue.customFields."Found In"
