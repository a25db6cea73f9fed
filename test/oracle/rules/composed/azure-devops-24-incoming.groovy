if(firstSync){
		workItem.projectKey   = "OPS2"
		// Set type name from source issue, if not found set a default
		workItem.typeName     = nodeHelper.getIssueType(replica.type?.name, workItem.projectKey)?.name ?: "Task"
}
def value2 = workItem.customFields."Customer Name"?.value
if (value2 instanceof List) {
	value2 = value2.collect { it?.value }.join(", ")
} else if (value2 instanceof Map && !value2.isEmpty()) {
	value2 = value2["value"]
} else if (value2 != null && !(value2 instanceof String)) {
	value2 = value2.toString()
}

workItem.customFields."Customer Name".value = replica.customFields."Customer Name".value
workItem.customFields."Select List".value = nodeHelper.getOption(workItem, "Select List", replica.customFields."Select List"?.value?.value)
workItem."CF Name" = replica.customFields."CF Name"?.value

if (replica.due) {
	def calendar4 = Calendar.getInstance()
	calendar4.setTime(replica.due)
	calendar4.add(Calendar.DAY_OF_MONTH, -9)
	workItem.due = calendar4.time
}
