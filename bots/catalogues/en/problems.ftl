### What was wrong, and what to do. { $figure } is a number or a day.

problem-missing = Please write something.
problem-too-long = This is too long. At most { $figure } letters fit.
problem-not-english = This is not in English. Please write it again in simple English.
problem-not-a-day = This is not a day. Write it as 2026-11-20.
problem-in-future = This day is still to come. Please check it.
problem-in-past = This day is over. Choose today or a later day.
problem-before-first = This is before the first day. Choose the first day or a later one.
problem-holiday-long = A holiday has at most { $figure } days. Choose an earlier day.
problem-too-late = It is too late for this kind of claim: the last day was { $figure }. Were you late because of us? Then raise it as another problem and say why.
problem-too-many-files = At most { $figure } files are taken. Please send fewer.
problem-no-photo = Send at least one photo.
problem-link = Write the name only, without a link.
problem-not-a-phone = This is not a phone number. Write it with the country code, as +2348031234567.
error-claim-unknown = There is no claim with this number. Please check the number.
error-claim-not-open = This claim is not open any more. It cannot be changed.
error-same-matter = Claim { $number } is about the same matter. Answer in that claim.
error-raised-too-often = You raised this matter twice, and it closed without an answer each time. Ask our team to allow it once more.
error-stale = Somebody else changed this at the same time. Please try again.
