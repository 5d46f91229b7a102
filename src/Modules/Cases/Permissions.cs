namespace Tongban.Cases;

/// <summary>Permission codes of this module; roles.json hands them to posts.</summary>
internal static class CasePermissions
{
    public const string View = "cases.view";
    public const string Receive = "cases.receive";
    public const string TellMissing = "cases.tell-missing";
    public const string Accept = "cases.accept";
    public const string NotAccept = "cases.not-accept";
    public const string Refer = "cases.refer";
    public const string Survey = "cases.survey";
    public const string Review = "cases.review";
    public const string Decide = "cases.decide";
    public const string Serve = "cases.serve";
    public const string Suspend = "cases.suspend";
    public const string Extend = "cases.extend";
    public const string Terminate = "cases.terminate";
}
