# What a reporter sends to the team, and sees again.

reports-section = My reports
reports-one = A report
reports-yours = your report
reports-what = What you sent to the team. Nobody sees it by your pages but you; what the team makes of it does not stand here.
reports-none = You have sent nothing yet.
reports-new = Report something
reports-sent-at = Sent
reports-sent = Your report was sent to the team.
reports-correct = Correct this report
reports-corrected = Your report was corrected.
reports-corrected-because = Corrected by who reported it.
reports-closed = The team has worked on it, so it can be corrected here no more. Please tell what is to be added in a new report.
reports-erased = What was written in it was erased.
reports-how = Please write what you know, and nothing that you do not. Whatever you leave empty stays unknown. No names of those who told you.
reports-title = In a few words
reports-began = When it began
reports-ended = When it ended, if that is known
reports-narrative = What happened, where, and how you know of it
reports-narrative-hint = Say of whom you know it by a description alone, such as “a nurse of the hospital”.
reports-send = Send to the team
reports-send-anew = Send as a new report
reports-worked-on = This was not sent: meanwhile the team has worked on your report, so it can no longer be corrected here. What you typed stands below, and you can send it as a new report.
