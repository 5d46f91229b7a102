using Tongban.Forms.Contracts;

namespace Tongban.Cases.Features.Shared;

/// <summary>A form filled in, on paper: what <c>_FilledSheet.cshtml</c> shows.</summary>
/// <param name="Number">Of the case; null for a draft.</param>
/// <param name="Present">Who came, where it isn't the applicant.</param>
internal sealed record FilledSheet(string Title, FormDefinition Form, string? Number, string Applicant, string? Present, FormAnswersView Answers);
