package main

import "go.mongodb.org/atlas-sdk/v20250312020/admin"

// projectStubs are what the Terraform project resource reads of a project beside itself (trap 11).
func projectStubs(s *session) {
	api := s.api.ProjectsApi
	s.check("getGroupSettings and updateGroupSettings", func(is *outcome) {
		before, res, err := api.GetGroupSettings(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.that("all six booleans are there", before.HasIsCollectDatabaseSpecificsStatisticsEnabled() &&
			before.HasIsDataExplorerEnabled() && before.HasIsExtendedStorageSizesEnabled() && before.HasIsPerformanceAdvisorEnabled() &&
			before.HasIsRealtimePerformancePanelEnabled() && before.HasIsSchemaAdvisorEnabled())
		is.equal("isExtendedStorageSizesEnabled", before.GetIsExtendedStorageSizesEnabled(), false)
		change := !before.GetIsSchemaAdvisorEnabled()
		_, res, err = api.UpdateGroupSettings(background, acmeData, &admin.GroupSettings{IsSchemaAdvisorEnabled: &change}).Execute()
		is.answered(res, err, ok)
		before.IsSchemaAdvisorEnabled = &change
		after, res, err := api.GetGroupSettings(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.equal("the settings", after, before)
		other, res, err := api.GetGroupSettings(background, acmeWeb).Execute()
		is.answered(res, err, ok)
		is.equal("those of the other project", other.GetIsSchemaAdvisorEnabled(), true)
	})
	s.check("listGroupLimits", func(is *outcome) {
		limits, res, err := api.ListGroupLimits(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.that("it is a list", limits != nil)
	})
	s.check("listGroupIpAddresses", func(is *outcome) {
		got, res, err := api.GetGroupIpAddresses(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.equal("groupId", got.GetGroupId(), acmeData)
		services := got.GetServices()
		is.that("the clusters are an empty list", services.Clusters != nil && len(services.GetClusters()) == 0)
	})
	s.check("getManagedSlowMs is a bare boolean", func(is *outcome) {
		_, res, err := s.api.PerformanceAdvisorApi.GetManagedSlowMs(background, acmeData).Execute()
		is.answered(res, err, ok)
	})
	s.check("listClusters has a totalCount", func(is *outcome) {
		got, res, err := s.api.ClustersApi.ListClusters(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.that("totalCount is there, and 0", got.TotalCount != nil && *got.TotalCount == 0)
		is.that("results is an empty list", got.Results != nil && len(got.Results) == 0)
	})
}
