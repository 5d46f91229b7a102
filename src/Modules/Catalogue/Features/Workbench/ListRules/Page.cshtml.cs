using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.ListRules;

/// <summary>All rules with where they come from.</summary>
[ForStaff(Permissions.Manage, Permissions.ReviewOrganisation, Permissions.ReviewLegal)]
internal sealed class ListRulesPage : PageModel
{
    public IReadOnlyList<Rule> Rules => [.. RuleBook.All, RuleBook.Definition];
}
