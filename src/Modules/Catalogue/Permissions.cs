namespace Tongban.Catalogue;

internal static class Permissions
{
    /// <summary>编辑事项、导入、维护清单.</summary>
    public const string Manage = "catalogue.manage";

    /// <summary>机构编制审核: whose power it is.</summary>
    public const string ReviewOrganisation = "catalogue.review-organisation";

    /// <summary>法制审核: whether it is lawful; its approval publishes.</summary>
    public const string ReviewLegal = "catalogue.review-legal";
}
