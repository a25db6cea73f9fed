if(firstSync){
  workItem.entityType = "Case"
}
if(workItem.entityType == "Case"){
  workItem.Subject      = replica.summary
  workItem.Description  = replica.description
  workItem.Origin       = "Web"
  workItem.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

def points2 = (replica.customFields."Story Points"?.value ?: 0) as Integer
def total2 = points2 * 2 + (8 - 1) / 4
workItem.customFields."Root Cause / Fix".value = Math.round(total2 * 100) / 100
while(points2 > 20){
  points2 -= 5
}

def value3 = workItem.customFields."Due (UTC)"?.value
if(value3 instanceof List){
  value3 = value3.collect { it?.value }.join(", ")
} else if (value3 instanceof Map && !value3.isEmpty()) {
  value3 = value3["value"]
} else if (value3 != null && !(value3 instanceof String)) {
  value3 = value3.toString()
}
def statusMapping4 = [
  "Open"       : "Open",
  "In Progress": "Working",
  "Done"       : "Closed"
]
def remoteStatusName4 = replica.status.name
workItem.setStatus(statusMapping4[remoteStatusName4] ?: remoteStatusName4)

assert workItem.key : "workItem has no key"

String title6 = workItem.summary;
if(title6 != null && title6.length() > 0){
    StringBuilder builder6 = new StringBuilder();
    for(char c : title6.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder6.append(c); }
    }
    title6 = builder6.toString();
}

workItem.comments = commentHelper.mergeComments(workItem, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

def owner8 = workItem.assignee?.email ?: workItem.reporter?.email ?:
  "team+sync@example.com"
workItem.customKeys.owner8 = owner8

workItem.comments = commentHelper.mergeComments(workItem, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

replica.addedComments?.each { comment ->
    if(!comment.internal){
        workItem.comments += comment
    }
}
switch(replica.status?.name){
  case "New":
  case "Reopened":
    workItem.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    workItem.setStatus("In Progress")
    break
  default:
    workItem.setStatus("In Review")
}
