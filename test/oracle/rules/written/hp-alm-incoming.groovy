defect.summary = replica.summary
defect.description = replica.description
defect.commentsArea = commentHelper.mergeCommentsIntoCommentsArea(defect, replica)
def severity = { name ->
    switch (name) {
        case 'Highest': return '5-Urgent'
        case 'High': return '4-Very High'
        case 'Medium': return '3-High'
        default: return '2-Medium'
    }
}
defect.severity = severity.call(replica.priority?.name)
